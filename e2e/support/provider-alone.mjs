// The provider as a program, for tests that are not written in JavaScript. It reads how to start from its argument (JSON),
// says where it is on a line of its own, then does what each line of standard input says: how to misbehave, or `stop`.
// It ends when its standard input does.
import { createInterface } from 'node:readline'
import { startProvider } from './provider.mjs'

const provider = await startProvider(JSON.parse(process.argv[2]))
const { issuer, clientId, clientSecret } = provider
console.log(JSON.stringify({ issuer, clientId, clientSecret }))

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') await provider.stop()
  else provider.misbehave(line)
  console.log('done')
}
process.exit()
