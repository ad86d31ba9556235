export const login = {
  title: 'Sign in',
  name: 'Name',
  password: 'Password',
  signIn: 'Sign in',
  or: 'or',
  elsewhere: 'Sign in with {label}',
  refused: 'You could not be signed in.',
  refusedRemedy:
    'The other server said no, or you are in no group that may see this case. The log of the case says why; ask an administrator.',
}
