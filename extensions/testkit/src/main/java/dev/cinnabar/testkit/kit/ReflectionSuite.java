package dev.cinnabar.testkit.kit;

/** What is read of a schema. */
interface ReflectionSuite
        extends ExistenceReflectionSuite,
                NameReflectionSuite,
                ColumnReflectionSuite,
                KeyReflectionSuite,
                BulkReflectionSuite,
                TemporaryReflectionSuite {}
