namespace ArtistFirst;

/// <summary>Bytes that should be a snapshot, a delta or a head, and are not. The message is one sentence without secrets.</summary>
internal sealed class SnapshotFormatException(string message, Exception? innerException = null) : Exception(message, innerException);
