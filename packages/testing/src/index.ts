export { type AdvisoryService, type AdvisoryServiceOptions, startAdvisoryService } from './advisory-service/index.ts';
export { type FakeIo, type FakeWorld, fakeIo } from './fake-io.ts';
