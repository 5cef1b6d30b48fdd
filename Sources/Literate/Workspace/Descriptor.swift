import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file or folder held open, until the last value that holds it is gone.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// How a folder is opened only to go on from it: that asks for no right to list it.
  static let folderFlags = tangent_folder_flags()
}

/// What a name in a folder stands for, no link followed.
struct Status {
  enum Kind: String {
    case file, folder, link, other
  }

  let kind: Kind
  let size: Int
  let owner: uid_t
  let group: gid_t
  let mode: mode_t
  /// Seconds since 1970.
  let modified: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    owner = status.st_uid
    group = status.st_gid
    mode = status.st_mode
    #if canImport(Glibc)
      modified = status.st_mtim.tv_sec
    #else
      modified = status.st_mtimespec.tv_sec
    #endif
  }

  /// Of a file that is open.
  init(of file: Descriptor) throws(SystemError) {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw SystemError() }
    self.init(status)
  }

  /// Of a name in a folder.
  init(of name: String, in folder: Descriptor) throws(SystemError) {
    var status = stat()
    guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemError()
    }
    self.init(status)
  }
}

/// A system call that failed.
struct SystemError: Error, Equatable {
  let code: Int32

  init(_ code: Int32 = errno) {
    self.code = code
  }

  /// Whether it says that there is no such file.
  var isMissing: Bool { [ENOENT, ENOTDIR, ELOOP].contains(code) }
}
