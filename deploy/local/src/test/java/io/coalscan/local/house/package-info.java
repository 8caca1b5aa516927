/** The rules of the tree. */
@NullMarked
package io.coalscan.local.house;

import org.jspecify.annotations.NullMarked;
