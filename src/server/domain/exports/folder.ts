import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../kit/ctx.ts';

/** Of all exports; below it a folder each. Content of sessions, like the database beside it. */
export function exportsFolder(ctx: Ctx): string {
  return join(ctx.data.folder, 'exports');
}

export function folderOf(ctx: Ctx, id: string): string {
  return join(exportsFolder(ctx), id);
}

/** One summary each, until they are put together. */
export function partsFolder(ctx: Ctx, id: string): string {
  return join(folderOf(ctx, id), 'parts');
}

/** What is taken. */
export function fileOf(ctx: Ctx, id: string): string {
  return join(folderOf(ctx, id), 'file');
}

export function deleteFolder(ctx: Ctx, id: string): void {
  rmSync(folderOf(ctx, id), { recursive: true, force: true });
}

/** Names of folders that stand there. */
export function keptFolders(ctx: Ctx): string[] {
  const folder = exportsFolder(ctx);
  return existsSync(folder) ? readdirSync(folder) : [];
}
