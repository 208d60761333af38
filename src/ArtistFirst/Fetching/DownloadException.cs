namespace ArtistFirst;

/// <summary>A pinned address did not give what was asked of it. The caller keeps what it had and reports the message.</summary>
internal sealed class DownloadException(string message, Exception? innerException = null) : Exception(message, innerException);
