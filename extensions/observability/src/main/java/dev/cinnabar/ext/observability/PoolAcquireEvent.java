package dev.cinnabar.ext.observability;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/** A wait for a connection in a recording. Confined to the thread that waits. */
@Name("dev.cinnabar.PoolAcquire")
@Label("Pool Acquire")
@Description("A connection was taken from the pool, or none could be had")
@Category("Cinnabar")
@Threshold("10 ms")
final class PoolAcquireEvent extends OutcomeEvent {}
