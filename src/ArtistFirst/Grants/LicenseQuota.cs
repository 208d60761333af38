namespace ArtistFirst;

/// <summary>
/// How often a grant may be used. A token cannot count by itself: it states the limit, and the usage ledger counts against it, for each
/// license id, grant and unit.
/// </summary>
/// <param name="Unit">What is counted, such as <c>recording</c>: 1 to 64 letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
/// <param name="Limit">The most, 0 to 2^53 - 1. Zero means none.</param>
/// <param name="Window">The time in which it counts.</param>
public sealed record LicenseQuota(string Unit, long Limit, QuotaWindow Window = QuotaWindow.Total);
