export { type FakeIo, type FakeWorld, fakeIo } from './fake-io.ts';
