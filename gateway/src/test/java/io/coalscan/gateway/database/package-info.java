@NullMarked
package io.coalscan.gateway.database;

import org.jspecify.annotations.NullMarked;
