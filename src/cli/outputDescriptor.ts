/** The names of open streams, as systems other than Windows have them. */
const streamPath = /^\/(?:dev\/(?:std(?<name>out|err)|fd\/(?<number>\d{1,9}))|proc\/self\/fd\/(?<own>\d{1,9}))$/;

/**
 * Gives the descriptor of the stream that an output path names, such as 2 for `/dev/stderr`; of standard output also for `-`. Gives nothing
 * for the path of a file. Opened by its name, the file behind such a stream would be written from its start, or replaced.
 */
export function outputDescriptorOf(path: string): number | undefined {
  if (path === '-') return 1;
  const { name, number, own } = streamPath.exec(path)?.groups ?? {};
  if (name !== undefined) return name === 'out' ? 1 : 2;
  const descriptor = number ?? own;
  return descriptor === undefined ? undefined : Number(descriptor);
}
