/** A scan's life: its parts are joined, its links asked for, its score made, its times kept. */
@NullMarked
package io.coalscan.scan.run;

import org.jspecify.annotations.NullMarked;
