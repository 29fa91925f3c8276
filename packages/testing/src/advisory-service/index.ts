export { type AdvisoryService, type AdvisoryServiceOptions, startAdvisoryService } from './server.ts';
