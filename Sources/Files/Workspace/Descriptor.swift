import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file or folder held open, until the last value that holds it is gone.
package final class Descriptor: Sendable {
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  /// How a folder is opened only to go on from it: that asks for no right to list it.
  static let folderFlags = tangent_folder_flags()
}

/// What a name in a folder stands for, no link followed.
package struct Status {
  package enum Kind: String {
    case file, folder, link, other
  }

  package let kind: Kind
  package let size: Int
  package let owner: uid_t
  let group: gid_t
  package let mode: mode_t
  /// Seconds since 1970.
  package let modified: Int

  package init(_ status: stat) {
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
  package init(of file: Descriptor) throws(SystemError) {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw SystemError() }
    self.init(status)
  }

  /// Of a name in a folder.
  package init(of name: String, in folder: Descriptor) throws(SystemError) {
    var status = stat()
    guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemError()
    }
    self.init(status)
  }
}

/// A system call that failed.
package struct SystemError: Error, Equatable {
  package let code: Int32

  package init(_ code: Int32 = errno) {
    self.code = code
  }

  /// Whether it says that there is no such file.
  var isMissing: Bool { [ENOENT, ENOTDIR, ELOOP].contains(code) }
}
