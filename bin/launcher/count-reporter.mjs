import { writeFileSync } from 'node:fs'

/** So many files are named as the slowest, where more have run. */
const slowestMax = 10

/** Tells the launcher how many tests passed, which failed and which files took longest; what happened is shown by vitest's own reporter. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const failed = tests.filter((test) => test.result().state === 'failed')
    // A file that cannot be loaded, or an error between two tests, has no test to count, and still fails the run.
    const unloaded = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0)
    const failures = [
      ...failed.map((test) => `${test.module.relativeModuleId}: ${test.fullName}: ${firstLine(test.result().errors?.[0])}`),
      ...unloaded.map((module) => `${module.relativeModuleId}: ${firstLine(module.errors()[0])}`),
      ...errors.map((error) => `between the tests: ${firstLine(error)}`),
    ]
    const passed = tests.filter((test) => test.result().state === 'passed').length
    writeFileSync(process.env.TEST_COUNT_FILE, JSON.stringify({ passed, failures, slowest: modules.length > slowestMax ? slowestOf(modules) : [] }))
  }
}

/** With their set-up and what they import, in seconds. */
function slowestOf(modules) {
  const timed = modules.map((module) => {
    const { duration, setupDuration, collectDuration } = module.diagnostic()
    return { file: module.relativeModuleId, seconds: (duration + setupDuration + collectDuration) / 1000 }
  })
  return timed.sort((a, b) => b.seconds - a.seconds).slice(0, slowestMax)
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0]
}
