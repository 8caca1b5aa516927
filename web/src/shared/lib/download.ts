/** Lets the browser save content that the page already has. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser has begun to read it by the next task
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
