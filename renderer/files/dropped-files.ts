/** All files of a drop, those inside dropped folders too. Entries must be taken before the first await, while the drop event lives. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items]
    .map(item => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemEntry => entry !== null)
  if (entries.length === 0) return [...transfer.files]
  const found = await Promise.all(entries.map(filesOf))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  for (;;) {
    // A reader gives at most 100 entries a time and says that it is done with an empty list.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    )
    if (some.length === 0) break
    inside.push(...some)
  }
  const found = await Promise.all(inside.map(filesOf))
  return found.flat()
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

/** Files worth offering to the library: office temp files (~$…), hidden files and system litter are left out. */
export function worthReading(files: readonly File[]): readonly File[] {
  return files.filter(file => !/^(~\$|\.)|^(Thumbs\.db|desktop\.ini)$/i.test(file.name))
}
