/** The load generator: a process of its own, so that what it costs is not taken from whom it asks. */
import { doJobs } from '../stage/jobs.ts'
import { keepAsking } from './keep-asking.ts'
import { notifyTrips } from './notify-trips.ts'
import { watchBoard } from './watch-board.ts'

const jobs = { keepAsking, watchBoard, notifyTrips }
export type LoadJobs = typeof jobs

doJobs(jobs)
