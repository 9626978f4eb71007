package dev.cinnabar.orm;

import dev.cinnabar.sql.SelectOption;

/** An option that holds for all that a query loads, of whichever class. */
public sealed interface QueryOption extends SelectOption<Object>
        permits AllRelations, Fresh, PopulateExisting, CriteriaOption, WithoutCriteria, KindsOption, Purging {}
