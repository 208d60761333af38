-- A ledger as version 1 of the schema kept it: three entries, and the head of their log.
CREATE SCHEMA artistfirst;
CREATE TABLE artistfirst.ledger_version (version bigint NOT NULL);
CREATE TABLE artistfirst.log_head (
    shard smallint NOT NULL PRIMARY KEY CHECK (shard >= 0),
    size  bigint   NOT NULL CHECK (size >= 0),
    chain bytea    NOT NULL CHECK (length(chain) = 32)
);
CREATE TABLE artistfirst.usage_entry (
    shard       smallint NOT NULL,
    sequence    bigint   NOT NULL CHECK (sequence >= 0),
    operation   uuid     NOT NULL,
    kind        smallint NOT NULL CHECK (kind > 0),
    recorded_at bigint   NOT NULL CHECK (recorded_at >= 0),
    event       bytea    NOT NULL,
    chain       bytea    NOT NULL CHECK (length(chain) = 32),
    PRIMARY KEY (shard, sequence),
    UNIQUE (shard, operation, kind)
);
CREATE TABLE artistfirst.usage_tile_root (
    shard smallint NOT NULL,
    level smallint NOT NULL CHECK (level >= 0),
    tile  bigint   NOT NULL CHECK (tile >= 0),
    root  bytea    NOT NULL CHECK (length(root) = 32),
    PRIMARY KEY (shard, level, tile)
);
CREATE TABLE artistfirst.usage_checkpoint (
    shard smallint NOT NULL,
    size  bigint   NOT NULL CHECK (size >= 0),
    note  text     NOT NULL,
    PRIMARY KEY (shard, size, note)
);
CREATE TABLE artistfirst.usage_quota (
    shard smallint NOT NULL,
    key   text     NOT NULL,
    taken bigint   NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (shard, key)
);
CREATE TABLE artistfirst.usage_side_record (
    shard      smallint NOT NULL,
    commitment bytea    NOT NULL CHECK (length(commitment) = 32),
    salt       bytea    NOT NULL,
    data       bytea    NOT NULL,
    PRIMARY KEY (shard, commitment)
);
CREATE FUNCTION artistfirst.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A usage ledger only grows: an entry is reversed by another one, not changed or removed.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER usage_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON artistfirst.usage_entry EXECUTE FUNCTION artistfirst.only_grows();
CREATE TRIGGER usage_checkpoint_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON artistfirst.usage_checkpoint EXECUTE FUNCTION artistfirst.only_grows();
REVOKE UPDATE, DELETE, TRUNCATE ON artistfirst.usage_entry, artistfirst.usage_checkpoint FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON artistfirst.log_head FROM CURRENT_USER;
INSERT INTO artistfirst.ledger_version VALUES (1);
INSERT INTO artistfirst.usage_entry VALUES (0, 0, 'fdd69152-e0a0-89c2-98be-caba0185a574', 1, 1795348800000000, E'\\x8301a90050fdd69152e0a089c298becaba0185a5740101026c5553505233373330303031320318400462534505625345067668747470733a2f2f73747564696f2e6578616d706c65076873747564696f40330801a5001b000660dc3778d00001782430313932663063312d376333652d376135322d396430652d3366356238633261316434340200030104781b68747470733a2f2f72656769737472792e6578616d706c65403432', E'\\x8f2d8ce2a92781984e1bb83608ff67e009d9a9f0ca10d86ee1c6b67af4564e78');
INSERT INTO artistfirst.usage_entry VALUES (0, 1, '7507d34a-3b78-893e-8735-d835f64c2fc9', 1, 1795348800000000, E'\\x8301a900507507d34a3b78893e8735d835f64c2fc90101026c5553505233373330303031320318400462534505625345067668747470733a2f2f73747564696f2e6578616d706c65076873747564696f40330801a5001b000660dc3778d00001782430313932663063312d376333652d376135322d396430652d3366356238633261316434340200030104781b68747470733a2f2f72656769737472792e6578616d706c65403432', E'\\xe2f5dec3c9feead4fdc263c63a2da432c8fcdc2e56150a0f54061efbdabfd8e0');
INSERT INTO artistfirst.usage_entry VALUES (0, 2, '0dd952cb-1610-8055-ae24-dd96733b80c9', 1, 1795348800000000, E'\\x8301a900500dd952cb16108055ae24dd96733b80c90101026c5553505233373330303031320318400462534505625345067668747470733a2f2f73747564696f2e6578616d706c65076873747564696f40330801a5001b000660dc3778d00001782430313932663063312d376333652d376135322d396430652d3366356238633261316434340200030104781b68747470733a2f2f72656769737472792e6578616d706c65403432', E'\\x899be7f9de7b0164536bd63934987bc64d919ec687b858aee8e3f8ff5d22c33c');
INSERT INTO artistfirst.log_head VALUES (0, 3, E'\\x899be7f9de7b0164536bd63934987bc64d919ec687b858aee8e3f8ff5d22c33c');
