export interface LoggedAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface LoggedCommands {
  readonly annotations: readonly LoggedAnnotation[];
  readonly masks: readonly string[];
}

/** What the runner would understand in a log: commands inside `stop-commands` are text. */
export function readWorkflowCommands(log: string): LoggedCommands {
  const annotations: LoggedAnnotation[] = [];
  const masks: string[] = [];
  let resume: string | undefined;
  for (const line of log.split(/\r?\n/u)) {
    if (resume !== undefined) {
      if (line === `::${resume}::`) resume = undefined;
      continue;
    }
    const command = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/u.exec(line);
    const [, name = '', properties = '', data = ''] = command ?? [];
    if (name === 'stop-commands') resume = data;
    else if (name === 'add-mask') masks.push(unescapeData(data));
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      annotations.push({ level: name, properties: readProperties(properties), message: unescapeData(data) });
    }
  }
  return { annotations, masks };
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))];
    }),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
