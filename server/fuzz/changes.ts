import type { Pool } from 'pg'

/** Rows of one table that a committed transaction added, edited or took away. */
export type Change = { table: string; what: string; rows: number }

/**
 * Lets the database itself write down every change that is committed, by a trigger on each table, so that asking whether a request
 * changed anything costs one small read (0.3 ms; comparing all tables took 60). What was rolled back leaves nothing, here as there.
 */
export async function watchChanges(pool: Pool): Promise<{ sinceLastAsked(): Promise<Change[]> }> {
  await pool.query(`
    create schema fuzz;
    create table fuzz.change (id bigint generated always as identity primary key, "table" text not null, what text not null, rows bigint not null);
    create function fuzz.note() returns trigger language plpgsql as $$
    declare n bigint;
    begin
      select count(*) into n from changed;
      if n > 0 then insert into fuzz.change ("table", what, rows) values (tg_table_name, lower(tg_op), n); end if;
      return null;
    end $$;
    do $$
    declare t record;
    begin
      for t in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
        execute format('create trigger fuzz_insert after insert on %s referencing new table as changed for each statement execute function fuzz.note()', t.name);
        execute format('create trigger fuzz_update after update on %s referencing new table as changed for each statement execute function fuzz.note()', t.name);
        execute format('create trigger fuzz_delete after delete on %s referencing old table as changed for each statement execute function fuzz.note()', t.name);
      end loop;
    end $$`)
  let last = 0
  return {
    async sinceLastAsked() {
      const { rows } = await pool.query<Change & { id: number }>({ name: 'changes', text: 'select id, "table", what, rows from fuzz.change where id > $1 order by id', values: [last] })
      last = rows.at(-1)?.id ?? last
      return rows.map(({ table, what, rows: count }) => ({ table, what, rows: count }))
    },
  }
}
