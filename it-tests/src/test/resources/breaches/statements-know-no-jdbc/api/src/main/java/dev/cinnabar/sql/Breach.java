package dev.cinnabar.sql;

public record Breach(java.sql.Timestamp moment) {}
