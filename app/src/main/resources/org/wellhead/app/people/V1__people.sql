-- Times are seconds since 1970 in UTC.

create table people (
    name text not null primary key,
    display text not null,
    role text not null check (role in ('viewer', 'analyst', 'approver', 'administrator')),
    -- One of the two: whoever signs in elsewhere has no password here.
    password_hash text,
    subject text unique,
    active integer not null default 1 check (active in (0, 1)),
    created_at integer not null,
    check ((password_hash is null) <> (subject is null))
) strict;

create table sessions (
    id integer primary key autoincrement,
    token_sha256 blob not null unique,
    person text not null references people (name) on delete cascade,
    began_at integer not null,
    seen_at integer not null,
    ends_at integer not null,
    address text not null
) strict;

create index sessions_of_person on sessions (person);

-- The person has no row among the people where one person uses the server at this machine.
create table settings (
    person text not null,
    name text not null,
    value text not null,
    primary key (person, name)
) strict, without rowid;

create table login_failures (
    place text not null primary key,
    failures integer not null,
    last_at integer not null,
    locked_until integer not null
) strict;

create table known_addresses (
    person text not null references people (name) on delete cascade,
    address text not null,
    last_at integer not null,
    primary key (person, address)
) strict, without rowid;
