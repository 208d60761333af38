namespace ArtistFirst.Registry;

/// <summary>The file of a status register is damaged, or belongs to a register of another address or size. Nothing was changed.</summary>
/// <param name="message">What was expected, what came, and what to do.</param>
/// <param name="innerException">What the reader said, where it spoke.</param>
public sealed class StatusRegisterFileException(string message, Exception? innerException = null) : FormatException(message, innerException);
