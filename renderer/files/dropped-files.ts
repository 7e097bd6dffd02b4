/** A file with its path from the folder that was picked or dropped, whose name comes first; a file picked by itself has its name. */
export type ListedFile = { readonly path: string; readonly file: File }

/** All files of a drop, those inside dropped folders too. Entries must be taken before the first await, while the drop event lives. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  return (await droppedTree(transfer, () => {})).map(({ file }) => file)
}

/** The same with the path of each file; `found` is told now and then how many there are so far. */
export async function droppedTree(
  transfer: DataTransfer,
  found: (count: number) => void
): Promise<readonly ListedFile[]> {
  const entries = [...transfer.items]
    .map(item => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null)
  if (entries.length === 0) return pickedTree([...transfer.files])
  const listed: ListedFile[] = []
  for (const entry of entries) await listBelow(entry, listed, found)
  return listed
}

/** Picked files with their paths. */
export function pickedTree(files: readonly File[]): readonly ListedFile[] {
  return files.map(file => ({ path: file.webkitRelativePath || file.name, file }))
}

async function listBelow(
  entry: FileSystemEntry,
  listed: ListedFile[],
  found: (count: number) => void
): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    listed.push({ path: entry.fullPath.replace(/^\/+/, ''), file })
    if (listed.length % 200 === 0) found(listed.length)
    return
  }
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  for (;;) {
    // A reader gives at most 100 entries a time and says that it is done with an empty list.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    )
    if (some.length === 0) return
    for (const inner of some) await listBelow(inner, listed, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** Whether a drag carries files rather than text. */
export function carriesFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files')
}
