/** Writing tables for other programs: CSV and XLSX, streaming, complete or not at all. */
@NullMarked
package dev.callboard.table;

import org.jspecify.annotations.NullMarked;
