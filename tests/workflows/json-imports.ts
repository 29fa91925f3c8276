import { registerHooks } from 'node:module';

/** The language service imports JSON without saying so, which Node refuses: this says it for those imports. */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') && context.importAttributes?.type === undefined
      ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
      : next(url, context),
});
