export class Prerequisite extends Error {}
export function onPath(program: string, path?: string): string | undefined;
export function findPython(): Promise<string>;
