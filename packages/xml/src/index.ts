export { utf8Chunks } from './decoder.ts';
export { readXml, scanXml, type XmlAttributes, type XmlHandler } from './reader.ts';
export type { XmlEvents } from './scanner.ts';
export type { XmlTag } from './tag.ts';
export { type XmlEnd, XmlFault, type XmlProblem } from './xml-end.ts';
