namespace ArtistFirst;

/// <summary>Bytes that should be a status list (draft-ietf-oauth-status-list-21, section 4) are not one.</summary>
/// <param name="message">What was expected and what came.</param>
/// <param name="innerException">What the decompressor said, where it spoke.</param>
public sealed class StatusListFormatException(string message, Exception? innerException = null) : FormatException(message, innerException);
