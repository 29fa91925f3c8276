import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** As much of the API of Kubernetes (apps/v1) as kubectl asks for one Deployment, `shop` in `web`. */
export interface KubernetesApi {
  readonly url: string;
  /** Image of the pods that answer. */
  running(): string;
  /** Pods of images with this in their name do not come up. */
  breakImage(part: string): void;
}

const deadline = { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' };
const settleMs = 300;

export async function startKubernetesApi(context: TestContext): Promise<KubernetesApi> {
  let broken: string | undefined;
  let running = '';
  let wanted = 'registry.example.com/shop@sha256:0';
  let generation = 1;
  let resourceVersion = 1;
  let annotations = {};
  let status: object = {};
  const watchers: ServerResponse[] = [];
  const deployment = () => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop', namespace: 'web', generation, annotations, resourceVersion: String(resourceVersion) },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'shop' } },
      template: { metadata: { labels: { app: 'shop' } }, spec: { containers: [{ name: 'shop', image: wanted }] } },
    },
    status,
  });
  /** What the controller does a moment later; until then the status is that of the generation before. */
  const settle = (): void => {
    const good = broken === undefined || !wanted.includes(broken);
    if (good) running = wanted;
    const pods = { updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1 };
    status = { observedGeneration: generation, replicas: good ? 1 : 2, ...pods, conditions: good ? [] : [deadline] };
    resourceVersion += 1;
    for (const watcher of watchers) watcher.write(`${JSON.stringify({ type: 'MODIFIED', object: deployment() })}\n`);
  };
  settle();

  const all = '/apis/apps/v1/namespaces/web/deployments';
  const version = { groupVersion: 'apps/v1', version: 'v1' };
  const answers: Readonly<Record<string, () => object>> = {
    // The service itself answers here as well.
    '/': () => ({}),
    '/api': () => ({ kind: 'APIVersions', versions: ['v1'] }),
    '/apis': () => ({
      kind: 'APIGroupList',
      groups: [{ name: 'apps', versions: [version], preferredVersion: version }],
    }),
    '/api/v1': () => ({ kind: 'APIResourceList', groupVersion: 'v1', resources: [] }),
    '/apis/apps/v1': () => ({
      kind: 'APIResourceList',
      groupVersion: 'apps/v1',
      resources: [
        {
          name: 'deployments',
          singularName: 'deployment',
          namespaced: true,
          kind: 'Deployment',
          verbs: ['get', 'list', 'patch', 'watch'],
        },
      ],
    }),
    [all]: () => ({
      kind: 'DeploymentList',
      apiVersion: 'apps/v1',
      metadata: { resourceVersion: String(resourceVersion) },
      items: [deployment()],
    }),
    [`${all}/shop`]: deployment,
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://api');
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-version', running.split('@')[1] ?? '');
      if (request.method === 'PATCH') {
        const patch = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        const image = patch.spec?.template?.spec?.containers?.[0]?.image;
        annotations = { ...annotations, ...patch.metadata?.annotations };
        resourceVersion += 1;
        if (image !== undefined) {
          wanted = image;
          generation += 1;
          setTimeout(settle, settleMs).unref();
        }
      }
      if (searchParams.get('watch') === 'true') {
        watchers.push(response);
        response.write(`${JSON.stringify({ type: 'ADDED', object: deployment() })}\n`);
        return;
      }
      const answer = answers[pathname];
      if (answer === undefined) response.statusCode = 404;
      response.end(JSON.stringify(answer?.() ?? { kind: 'Status', status: 'Failure', reason: 'NotFound', code: 404 }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    running: () => running,
    breakImage: (part) => {
      broken = part;
    },
  };
}
