/** What the READMEs say is run. */
@NullMarked
package io.coalscan.local.readme;

import org.jspecify.annotations.NullMarked;
