export { readXml, type XmlAttributes, type XmlEnd, type XmlHandler, type XmlProblem } from './reader.ts';
