export interface RegistryHosts {
  /** URL of the simple index, without a slash at the end */
  readonly index: string;
  /** base URL of the files, with a slash at the end */
  readonly files: string;
}
export function registryHosts(python?: string): Promise<RegistryHosts>;
export function expandLock(text: string, hosts: RegistryHosts): string;
export function neutralizeLock(text: string, hosts: RegistryHosts): string;
