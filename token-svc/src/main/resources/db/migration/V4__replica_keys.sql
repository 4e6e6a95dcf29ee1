-- What every replica knows and uses of keys, so that none uses a key that another one does not know.
create table replica_keys (
    replica uuid not null,
    purpose text not null,
    known   text not null,
    in_use  text not null,
    seen_at timestamptz not null,
    primary key (replica, purpose)
);
