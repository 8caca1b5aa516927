@NullMarked
package io.coalscan.local.server;

import org.jspecify.annotations.NullMarked;
