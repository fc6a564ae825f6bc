/** Measurements, run by {@code mvn -Pbench test} and never by the everyday build. Figures and remarks are in docs/benchmarks.md. */
@NullMarked
package dev.coffer.bench;

import org.jspecify.annotations.NullMarked;
