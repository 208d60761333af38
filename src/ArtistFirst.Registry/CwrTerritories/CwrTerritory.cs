namespace ArtistFirst.Registry;

/// <summary>Where somebody collects which shares, or does not (SPT, SWT, OPT and OWT records).</summary>
/// <param name="Line">The record's line.</param>
/// <param name="IsExcluded">Whether the territories are taken out of those before.</param>
/// <param name="Territories">The territories; null where the number stands for nothing that is known.</param>
/// <param name="Shares">The shares that are collected there.</param>
internal sealed record CwrTerritory(long Line, bool IsExcluded, TerritorySet? Territories, CwrShares Shares);
