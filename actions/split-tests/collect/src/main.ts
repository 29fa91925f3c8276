import { runAction } from '@sluice/runtime';
import action from './action.ts';

await runAction(action);
