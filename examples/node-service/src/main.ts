#!/usr/bin/env node
import { createService } from './server.ts';

const port = Number(process.env.PORT ?? 8080);
createService(process.env.VERSION ?? 'development').listen(port, () => {
  console.log(`listening on ${port}`);
});
