import { expect, test } from 'vitest'
import { changed, parts, pathOf, readAddress, writeAddress } from './router'

test('an address is read into a path and settings', () => {
  expect(readAddress('/sources?unit=u1&q=a%26b#x')).toEqual({ path: '/sources', params: { unit: 'u1', q: 'a&b' } })
  expect(readAddress('/')).toEqual({ path: '/', params: {} })
  expect(readAddress('/sources/')).toEqual({ path: '/sources', params: {} })
})

test('the same view has the same address, in whichever order its settings were made', () => {
  expect(writeAddress('/cut', { unit: 'u', budget: 5 })).toBe('/cut?budget=5&unit=u')
  expect(writeAddress('/cut', { budget: 5, unit: 'u' })).toBe('/cut?budget=5&unit=u')
})

test('settings that are empty are not in the address', () => {
  expect(writeAddress('/cut', { a: '', b: null, c: undefined, d: false, e: 0 })).toBe('/cut?d=false&e=0')
  expect(changed({ a: '1', b: '2' }, { a: null, c: '3' })).toEqual({ b: '2', c: '3' })
})

test('any text survives the way through an address', () => {
  for (const text of ['a&b=c', '100 %', 'شركة', '#/?', '+', '<script>', '~', '~a', '~.', '~~..']) {
    expect(readAddress(writeAddress('/x', { q: text })).params).toEqual({ q: text })
    expect(parts(readAddress(pathOf('sources', text)).path)).toEqual(['sources', text])
  }
})

test('what a browser takes out of an address for a folder stays', () => {
  for (const text of ['.', '..']) {
    const { pathname } = new URL(pathOf('sources', text), 'http://localhost')
    expect(parts(pathname)).toEqual(['sources', text])
  }
})

test('a broken percent sign in a path is kept and not thrown', () => {
  expect(parts('/sources/100%')).toEqual(['sources', '100%'])
})
