namespace ArtistFirst.Registry;

/// <summary>The file of a status register is absent, damaged, of another address or size, or behind the list that is published. Nothing was published; a revocation or suspension that could be recorded is in the register.</summary>
/// <param name="message">What was expected, what came, and what to do.</param>
/// <param name="innerException">What the reader said, where it spoke.</param>
public sealed class StatusRegisterFileException(string message, Exception? innerException = null) : FormatException(message, innerException);
