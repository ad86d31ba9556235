/** A name out of data: set in its own direction, whatever stands around it. */
export function Name({ children, title }: { children: string; title?: string }) {
  return (
    <bdi class="name" title={title}>
      {children}
    </bdi>
  )
}
