import { access, constants, mkdir, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createWriteStream, fstatSync, type Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openOutput } from './directOutput.js';
import type { Invocation } from './invocation.js';
import { outputDescriptorOf } from './outputDescriptor.js';
import { fileReason } from './readPromptFile.js';
import { writeResult, writeTo } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** Where the result goes when it does not go to standard output. */
export interface OutputFile {
  /** Writes all of a text or, when that fails, leaves the file as it was. */
  write(text: string): Promise<void>;
}

/**
 * Opens the way to an output file before any question is asked, so that no answer is given in vain; the folders to it are made when
 * it is written. Takes the path of `--output` and those of the prompt files, none of which must be overwritten by what comes out of it.
 */
export async function openOutputFile(path: string, promptPaths: readonly string[], invocation: Invocation): Promise<OutputFile> {
  const stream = openStream(path, invocation);
  if (stream !== undefined) return stream;
  const target = await followLinks(resolve(invocation.cwd, path));
  for (const promptPath of promptPaths) {
    if (promptPath === '-' || target !== (await followLinks(resolve(invocation.cwd, promptPath)))) continue;
    throw new WrongUse(`--output ${path} is the prompt file itself; give another file.`);
  }
  return openTarget(path, target);
}

/** Opens the way to a prompt file, to put its mended text in its place. */
export async function openForMending(path: string, { cwd }: Invocation): Promise<OutputFile> {
  return openTarget(path, await followLinks(resolve(cwd, path)));
}

/** Opens the way to a file that must not be there yet, unless the person forces it; the folders to it are made when it is written. */
export async function openNewFile(path: string, isForced: boolean, invocation: Invocation): Promise<OutputFile> {
  const stream = openStream(path, invocation);
  if (stream !== undefined) return stream;
  const target = await followLinks(resolve(invocation.cwd, path));
  const status = await refuse(path, () => statIfThere(target));
  if (status?.isFile() === true && !isForced) throw new WrongUse(`${path} is there already; give another file, or --force to write over it.`);
  return openTarget(path, target);
}

/** Gives the way to a stream that is open already, where the text goes behind what stands there; nothing for any other path. */
function openStream(path: string, invocation: Invocation): OutputFile | undefined {
  const descriptor = outputDescriptorOf(path);
  if (descriptor === undefined) return undefined;
  if (!isOpen(descriptor)) throw new WrongUse(`cannot write ${path}: it is not open.`);
  return {
    async write(text) {
      if (descriptor === 2) await writeResult(invocation, text, invocation.stderr);
      else await writeTo(openOutput(descriptor, () => createWriteStream(path, { fd: descriptor, autoClose: false })), text);
    },
  };
}

function isOpen(descriptor: number): boolean {
  try {
    fstatSync(descriptor);
    return true;
  } catch {
    return false;
  }
}

/** Takes the path as the person gave it, for messages, and the place that is written. */
async function openTarget(path: string, target: string): Promise<OutputFile> {
  try {
    const status = await statIfThere(target);
    if (status?.isDirectory() === true) throw new WrongUse(`cannot write ${path}: it is a folder.`);
    if (status === undefined || status.isFile()) {
      await access(await nearestFolder(dirname(target)), constants.W_OK);
      if (status !== undefined) await access(target, constants.W_OK);
      return { write: (text) => replaceFile(target, text, status?.mode, path) };
    }
    // A pipe or a device has nothing to be kept and cannot be replaced.
    return { write: (text) => refuse(path, () => writeFile(target, text)) };
  } catch (error) {
    throw error instanceof WrongUse ? error : cannotWrite(path, error);
  }
}

/** Gives a folder or, when it is not there, the nearest above it that is: the one in which the folders to it would be made. */
async function nearestFolder(folder: string): Promise<string> {
  const above = dirname(folder);
  return above === folder || (await statIfThere(folder)) !== undefined ? folder : nearestFolder(above);
}

/** Writes beside the file and moves the result over it in one step. */
async function replaceFile(target: string, text: string, mode: number | undefined, path: string): Promise<void> {
  const draft = join(dirname(target), `.${crypto.randomUUID()}.tmp`);
  await refuse(path, async () => {
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(draft, text, mode === undefined ? { flag: 'wx' } : { flag: 'wx', mode });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  });
}

async function refuse<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): WrongUse {
  return new WrongUse(`cannot write ${path}: ${writeReason(error)}.`);
}

function writeReason(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return 'there is no such folder';
    case 'ENOTDIR':
      return 'a part of the path is no folder';
    default:
      return fileReason(error);
  }
}

/** So many links one after the other are followed to what is not there yet, as on Linux. */
const mostLinks = 40;

/** A link may lead to what is not there yet. One that leads in a circle stays as it is, so that it is refused. */
async function followLinks(path: string, left = mostLinks): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const target = isAbsent(error) && left > 0 ? await readlink(path).catch(() => undefined) : undefined;
    return target === undefined ? path : followLinks(resolve(dirname(path), target), left - 1);
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
