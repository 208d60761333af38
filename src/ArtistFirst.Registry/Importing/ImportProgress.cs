namespace ArtistFirst.Registry;

/// <summary>How far an import is. Told after each transaction.</summary>
/// <param name="Line">The line that was reached.</param>
/// <param name="Bytes">How many bytes were read, as far as that is known.</param>
/// <param name="TotalBytes">How many there are; null where nobody can tell.</param>
/// <param name="Rows">How many rows were written or were there already.</param>
/// <param name="Rejected">How many things were left out.</param>
public sealed record ImportProgress(long Line, long Bytes, long? TotalBytes, long Rows, long Rejected);
