import { useEffect, useState } from 'preact/hooks'
import { post } from '../../frame/api'

/** A question of the address that is answered at once: when it is asked, and where the page is opened with one. */
export function useAnswer<A>(path: string, question: () => Record<string, string>, asksAtOnce: boolean) {
  const [answer, setAnswer] = useState<A>()
  const [error, setError] = useState<Error>()
  const ask = (event?: Event) => {
    event?.preventDefault()
    setError(undefined)
    post<A>(path, question()).then(setAnswer, (cause: Error) => {
      setAnswer(undefined)
      setError(cause)
    })
  }
  useEffect(() => {
    if (asksAtOnce) ask()
  }, [])
  return { answer, error, ask }
}
