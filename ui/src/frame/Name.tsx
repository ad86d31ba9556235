/** A name out of data: set in its own direction, whatever stands around it, and in no known language: a Chinese name is not to be read or drawn as English. */
export function Name({ children, title }: { children: string; title?: string }) {
  return (
    <bdi class="name" lang="" title={title}>
      {children}
    </bdi>
  )
}
