package dev.lectern.app;

/** Roles that do not migrate wait until ingest has brought the schema up to date. */
final class SchemaWait {

    private SchemaWait() {}

    static void forSchema() {}
}
