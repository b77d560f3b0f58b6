import { writeFileSync } from 'node:fs'

/** Tells the launcher how many tests passed and failed; what happened is shown by vitest's own reporter. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const failed = states.filter((state) => state === 'failed').length
    // A file that cannot be loaded, or an error between two tests, has no test to count, and still fails the run.
    const unloaded = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length
    const passed = states.filter((state) => state === 'passed').length
    writeFileSync(process.env.TEST_COUNT_FILE, JSON.stringify({ passed, failed: failed + unloaded + errors.length }))
  }
}
