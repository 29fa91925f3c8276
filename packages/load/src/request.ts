/** One kind of request of a scenario. */
export interface LoadRequest {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** `200`, `2xx`; any of them is a success. */
  readonly status: readonly string[];
  /** How often it is sent, relative to the others. */
  readonly weight: number;
}
